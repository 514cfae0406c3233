package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.UnreadableException;

/** What the tests work on: the bundle's own files, and the policies beside the project where they are present. */
final class Data {

	private static final Path ROOT = Path.of(System.getProperty("workbench.root", "../.."));
	private static final Path SHARED = ROOT.resolve("../shared/data/policy");

	private Data() {
	}

	static String own(String name) throws IOException {
		return Files.readString(ROOT.resolve("bundles/community.scs.workbench.policy.tests/data").resolve(name));
	}

	static String shared(String name) throws IOException {
		assumeTrue(Files.isDirectory(SHARED), "no " + SHARED + " beside the project");
		return Files.readString(SHARED.resolve(name));
	}

	/** Keystone's default rules of a release. */
	static Catalogue keystone(String release) throws IOException, UnreadableException {
		return Catalogues.read(shared("keystone-" + release + ".yaml"), "", "");
	}

	/** The policy of scs-0302-w1. */
	static PolicyFile domainManager() throws IOException {
		return PolicyFile.parse(shared("scs-0302-domain-manager.policy.yaml"));
	}

	static Policy policy(Catalogue catalogue, Switches switches, PolicyFile... files) {
		return Policy.of(List.of(files), catalogue, Kinds.PLAIN, switches);
	}

	/** A policy of a single file, without catalogue. */
	static Policy policy(String text) {
		return policy(Catalogue.NONE, Switches.OFF, PolicyFile.parse(text));
	}
}
