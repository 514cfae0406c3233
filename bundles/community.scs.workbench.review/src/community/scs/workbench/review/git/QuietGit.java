package community.scs.workbench.review.git;

import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import java.io.IOException;

/**
 * Settings under which JGit only reads: without them it starts the git program to find the settings of the machine, and
 * writes probe files beside the repository to measure the clock of the file system.
 */
final class QuietGit extends SystemReader.Delegate {

	private QuietGit(SystemReader reader) {
		super(reader);
	}

	/** May be called any number of times; holds for all uses of JGit in this process. */
	static synchronized void settle() {
		if (!(SystemReader.getInstance() instanceof QuietGit))
			SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
	}

	@Override
	public FileBasedConfig openSystemConfig(Config parent, FS fs) {
		return new Nothing(parent, fs);
	}

	@Override
	public FileBasedConfig openUserConfig(Config parent, FS fs) {
		return new Clocked(parent, super.openUserConfig(parent, fs), fs);
	}

	@Override
	public FileBasedConfig openJGitConfig(Config parent, FS fs) {
		return new Clocked(parent, super.openJGitConfig(parent, fs), fs);
	}

	private static final class Nothing extends FileBasedConfig {

		Nothing(Config parent, FS fs) {
			super(parent, null, fs);
		}

		@Override
		public void load() {
			// there is no file
		}

		@Override
		public boolean isOutdated() {
			return false;
		}
	}

	/** The user's own settings; asked for the clock of a file system, they answer what holds for all of them. */
	private static final class Clocked extends FileBasedConfig {

		Clocked(Config parent, FileBasedConfig file, FS fs) {
			super(parent, file.getFile(), fs);
		}

		@Override
		public void load() throws IOException, ConfigInvalidException {
			if (getFile() != null)
				super.load();
		}

		@Override
		public String getString(String section, String subsection, String name) {
			if ("filesystem".equals(section) && subsection != null)
				return "timestampResolution".equalsIgnoreCase(name) ? "10 milliseconds" : "0 nanoseconds";
			return super.getString(section, subsection, name);
		}
	}
}
