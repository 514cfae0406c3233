package community.scs.workbench.product.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs headless commands in this process, from the product's own jars on the class path that its launcher uses. */
final class Commands {

	private static final ClassLoader PRODUCT = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
	static final Path DATA = Launcher.ROOT.resolve("../shared/data");

	private Commands() {
	}

	private static URL[] classPath() {
		Path product = Launcher.script().getParent();
		File[] jars = product.resolve("plugins").toFile().listFiles((d, n) -> n.endsWith(".jar"));
		try {
			List<URL> urls = new ArrayList<>();
			for (String prefix : Files.readAllLines(product.resolve("headless.classpath")))
				for (File jar : jars)
					if (jar.getName().startsWith(prefix))
						urls.add(jar.toURI().toURL());
			return urls.toArray(URL[]::new);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** Skips the test where files beside the project that an argument names are not there. */
	static Launcher.Result run(Object... arguments) {
		for (Object argument : arguments)
			assumeTrue(!(argument instanceof Path file) || !file.startsWith(DATA) || Files.exists(file), () -> "skipped: " + argument + " is not there");
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(PRODUCT);
		try {
			Method run = PRODUCT.loadClass("community.scs.workbench.cli.Main").getMethod("run", PrintWriter.class, PrintWriter.class,
					String[].class);
			StringWriter out = new StringWriter();
			StringWriter err = new StringWriter();
			int code = (int) run.invoke(null, new PrintWriter(out), new PrintWriter(err),
					Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
			return new Launcher.Result(code, out.toString(), err.toString());
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
