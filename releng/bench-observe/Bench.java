import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.model.Server;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.Clouds;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.sandbox.Fault;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Measures recordings of a large cloud, observing the sandbox, and how fast cancel ends what hangs. */
public class Bench {

	private static final int ROUNDS = 5;
	private static final Set<Observed> ALL = EnumSet.allOf(Observed.class);

	public static void main(String[] arguments) throws Exception {
		int servers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
		sandbox();
		recordings(servers);
		cancel();
	}

	private static void sandbox() throws Exception {
		System.out.printf("sample cloud: %.0f ms at first, from nothing to the recording%n", milliseconds(Bench::observeSample));
		System.out.printf("sample cloud: %.0f ms when warm%n", median(Bench::observeSample));
	}

	private static Recording observeSample() throws Exception {
		try (Sandbox sandbox = Sandbox.start(SampleCloud.recording())) {
			return observe(sandbox, ALL);
		}
	}

	private static void recordings(int servers) throws Exception {
		Recording large = large(servers);
		String text = Recordings.toText(large);
		System.out.printf("%d servers: %.1f MB of JSON%n", servers, text.length() / 1e6);
		System.out.printf("%d servers: written in %.0f ms%n", servers, median(() -> Recordings.toText(large)));
		System.out.printf("%d servers: read in %.0f ms%n", servers, median(() -> Recordings.read(new StringReader(text), "large")));
		try (Sandbox sandbox = Sandbox.start(large)) {
			double time = milliseconds(() -> {
				int seen = observe(sandbox, Set.of(Observed.SERVERS)).getServers().size();
				if (seen != servers) {
					throw new IllegalStateException(seen + " servers seen");
				}
				return null;
			});
			System.out.printf("%d servers: observed in %.1f s, %d pages of 5%n", servers, time / 1000, (servers + 4) / 5);
		}
	}

	private static Recording large(int servers) {
		Recording recording = SampleCloud.recording();
		Server model = recording.getServers().get(0);
		for (int i = 0; i < 8; i++) {
			model.getMetadata().put("key-" + i, "a value of some length " + i);
		}
		recording.getServers().clear();
		for (int i = 0; i < servers; i++) {
			Server server = EcoreUtil.copy(model);
			server.setId("%08x-0000-4000-8000-000000000000".formatted(i));
			server.setName("server-" + i);
			server.getTags().clear();
			recording.getServers().add(server);
		}
		return recording;
	}

	private static void cancel() throws Exception {
		try (Sandbox sandbox = Sandbox.start(SampleCloud.recording())) {
			sandbox.fault("/compute", Fault.HANG);
			double[] times = new double[ROUNDS];
			for (int i = 0; i < ROUNDS; i++) {
				times[i] = cancelAfter(sandbox, 500);
			}
			Arrays.sort(times);
			System.out.printf("cancel of a cloud that hangs: %.0f ms, at most %.0f%n", times[ROUNDS / 2], times[ROUNDS - 1]);
		}
	}

	private static double cancelAfter(Sandbox sandbox, long milliseconds) throws Exception {
		long canceled = System.nanoTime() + milliseconds * 1_000_000;
		Monitor monitor = () -> System.nanoTime() > canceled;
		try (Cloud cloud = Clouds.installed().open(sandbox.cloudName(), sandbox.cloudsYaml())) {
			cloud.observe(ALL, monitor);
			throw new IllegalStateException("not cancelled");
		} catch (CancellationException e) {
			return (System.nanoTime() - canceled) / 1e6;
		}
	}

	private static Recording observe(Sandbox sandbox, Set<Observed> what) throws Exception {
		try (Cloud cloud = Clouds.installed().open(sandbox.cloudName(), sandbox.cloudsYaml())) {
			return cloud.observe(what, Monitor.NONE);
		}
	}

	private static double median(Callable<?> call) throws Exception {
		double[] times = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			times[i] = milliseconds(call);
		}
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}

	private static double milliseconds(Callable<?> call) throws Exception {
		long start = System.nanoTime();
		call.call();
		return (System.nanoTime() - start) / 1e6;
	}
}
