package community.scs.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.tests.House.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

	private static final Pattern UI = Pattern.compile("org\\.eclipse\\.(ui|swt|jface|e4\\.ui)(\\..*)?");
	private static final Set<String> UI_ROOMS = Set.of("editor", "ui", "product");

	private final List<Bundle> bundles = House.bundles().stream().filter(b -> !b.isTest()).toList();
	private final Map<String, Set<String>> arrows = House.arrows();

	@Test
	void everyRoomHasALineInTheTable() {
		assertEquals(arrows.keySet(), bundles.stream().map(b -> House.room(b.name())).collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void arrowsRunOneWay() {
		List<String> wrong = new ArrayList<>();
		for (Bundle bundle : bundles)
			for (String room : bundle.rooms(arrows.keySet()))
				if (!arrows.getOrDefault(House.room(bundle.name()), Set.of()).contains(room))
					wrong.add(House.room(bundle.name()) + " -> " + room);
		assertEquals(List.of(), wrong);
	}

	@Test
	void coreNeverKnowsUi() {
		List<String> leaks = new ArrayList<>();
		for (Bundle bundle : bundles)
			if (!UI_ROOMS.contains(House.room(bundle.name())))
				bundle.required().stream().filter(r -> UI.matcher(r).matches()).forEach(r -> leaks.add(bundle.name() + " -> " + r));
		assertEquals(List.of(), leaks);
	}

	@Test
	void noBundleSeesBothGuavas() {
		for (Bundle bundle : bundles) {
			boolean xtext = bundle.required().stream().anyMatch(r -> r.startsWith("org.eclipse.xtext"));
			boolean openstack4j = bundle.required().stream().anyMatch(r -> r.contains("openstack4j"));
			assertTrue(!xtext || !openstack4j, bundle.name());
		}
	}

	@Test
	void everyBundleIsShipped() {
		String features = House.read(House.ROOT.resolve("features/community.scs.workbench.feature/feature.xml"))
				+ House.read(House.ROOT.resolve("features/community.scs.workbench.product.feature/feature.xml"));
		assertEquals(List.of(), bundles.stream().map(Bundle::name).filter(n -> !features.contains('"' + n + '"')).toList());
	}
}
