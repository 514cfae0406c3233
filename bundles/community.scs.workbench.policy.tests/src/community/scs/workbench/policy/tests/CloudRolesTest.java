package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.compare.Change.Kind;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.compare.Persona;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudRolesTest {

	@Test
	void asShippedItIsWhatTheBootstrapMakes() {
		CloudRoles roles = CloudRoles.of(new MapBasedPreferenceValues(Map.of()));
		assertEquals(CloudRoles.STANDARD, roles);
		assertEquals(Laws.STANDARD, roles.laws());
		assertEquals(roles.implied(), CloudRoles.implications(CloudRoles.text(roles.implied())));
		assertEquals(List.of("manager", "member", "reader"), roles.held(List.of("Manager")));
	}

	@Test
	void noImplicationsAtAllCanBeChosen() {
		CloudRoles roles = CloudRoles.of(new MapBasedPreferenceValues(Map.of(CloudRoles.IMPLIED.getId(), "", CloudRoles.KNOWN.getId(), "Auditor; key-manager")));
		assertEquals(List.of("manager"), roles.held(List.of("manager")));
		assertEquals(Set.of("auditor", "key-manager"), roles.all());
	}

	@ParameterizedTest
	@ValueSource(strings = { "manager", "manager =", "= member", "a = b = c", "a = a", "A = a", "admin -> manager" })
	void whatIsNoImplicationIsToldAndNotKept(String text) {
		assertThrows(IllegalArgumentException.class, () -> CloudRoles.implications(text));
		assertEquals(CloudRoles.STANDARD, CloudRoles.of(new MapBasedPreferenceValues(Map.of(CloudRoles.IMPLIED.getId(), text))));
	}

	@Test
	void aCircleMeansAllOfThem() {
		Map<String, List<String>> implied = CloudRoles.implications("a = b, b = c\nc = a, c = d");
		assertEquals(Optional.of(List.of("a", "b", "c")), CloudRoles.circle(implied));
		assertEquals(Optional.empty(), CloudRoles.circle(CloudRoles.STANDARD.implied()));
		CloudRoles roles = new CloudRoles(implied, Set.of());
		assertEquals(Set.of("a", "b", "c", "d"), Set.copyOf(roles.held(List.of("b"))));
		Comparison comparison = new Comparison(Data.policy("x: role:a\ny: role:a"), Data.policy("x: role:c\ny: role:d"), roles.laws());
		assertEquals(List.of(Kind.SAME, Kind.WIDENED), List.of(comparison.change("x").kind(), comparison.change("y").kind()));
	}

	@Test
	void furtherRolesHaveColumns() {
		List<Persona> personas = Persona.of(Set.of("auditor"));
		assertEquals(List.of("domain auditor, own domain", "project auditor, own project"),
				personas.subList(Persona.USUAL.size(), personas.size()).stream().map(Persona::name).toList());
	}
}
