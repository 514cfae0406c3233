package community.scs.workbench.cli;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The default rules of a service whose packages are installed on this machine. */
final class InstalledService {

	private static final String GENERATOR = "oslopolicy-sample-generator";
	private static final int MOST_BYTES = 16 << 20;

	private InstalledService() {
	}

	/** Asks the generator that comes with python3-oslo.policy; @throws IOException with a message for users. */
	static Catalogue catalogue(String service, String release) throws IOException {
		if (!service.matches("[a-z][a-z0-9_.-]*"))
			throw new IOException("Name the service with --service, such as keystone.");
		Process process;
		try {
			process = new ProcessBuilder(GENERATOR, "--namespace", service).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException e) {
			throw new IOException("There is no " + GENERATOR + " on the path. On Debian it is in python3-oslo.policy.", e);
		}
		try {
			process.getOutputStream().close();
			String sample = new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
			boolean ended = process.waitFor(1, TimeUnit.MINUTES);
			if (!ended || process.exitValue() != 0 || sample.isBlank())
				throw new IOException(GENERATOR + " knows no rules of " + service + ". On Debian they are in python3-" + service + ".");
			return Catalogues.read(sample, service, release);
		} catch (UnreadableException e) {
			throw new IOException("What " + GENERATOR + " printed is no list of rules: " + e.getMessage(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted.", e);
		} finally {
			process.destroy();
		}
	}
}
