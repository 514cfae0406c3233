import community.scs.workbench.check.Judge;
import community.scs.workbench.library.Library;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.sandbox.SampleCloud;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;

/** Measures reading and validating the library's requirements, and judging them on the sample cloud. Thread CPU time. */
public class Bench {

	private static final int ROUNDS = 100;

	public static void main(String[] args) throws Exception {
		long start = cpu();
		List<Requirement> requirements = read();
		System.out.printf("read and validate, cold: %d requirements in %.0f ms%n", requirements.size(), ms(start));
		for (int i = 0; i < ROUNDS / 10; i++)
			read();
		start = cpu();
		for (int i = 0; i < ROUNDS / 10; i++)
			read();
		System.out.printf("read and validate, warm: %.1f ms%n", ms(start) / (ROUNDS / 10));
		Recording cloud = SampleCloud.recording();
		LocalDate date = LocalDate.of(2026, 11, 22);
		start = cpu();
		requirements.forEach(r -> Judge.judge(r, cloud, date));
		System.out.printf("judge, cold: %.1f ms%n", ms(start));
		for (int i = 0; i < ROUNDS; i++)
			requirements.forEach(r -> Judge.judge(r, cloud, date));
		start = cpu();
		for (int i = 0; i < ROUNDS; i++)
			requirements.forEach(r -> Judge.judge(r, cloud, date));
		System.out.printf("judge, warm: %.2f ms for all, %.0f verdicts a second%n", ms(start) / ROUNDS,
				1000.0 * ROUNDS * requirements.size() / ms(start));
	}

	private static List<Requirement> read() throws Exception {
		RequirementFiles files = new RequirementFiles();
		List<Requirement> requirements = new ArrayList<>();
		for (URL url : Library.requirements())
			try (InputStream content = url.openStream()) {
				RequirementsFile file = files.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8),
						URI.createURI(url.toString()));
				if (!RequirementFiles.issues(file).isEmpty())
					throw new IllegalStateException(url.toString());
				requirements.addAll(EcoreUtil2.typeSelect(file.getElements(), Requirement.class));
			}
		return requirements;
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static double ms(long start) {
		return (cpu() - start) / 1e6;
	}
}
