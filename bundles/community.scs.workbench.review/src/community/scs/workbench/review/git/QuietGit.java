package community.scs.workbench.review.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Settings under which JGit starts no program and writes no probe file. The settings of the machine and of the user are not
 * read: they may name filters and hooks that a repository then lets run by its attributes, and to find them JGit starts
 * the git program.
 */
public final class QuietGit extends SystemReader.Delegate {

	private QuietGit(SystemReader reader) {
		super(reader);
	}

	/** May be called any number of times; holds for all uses of JGit in this process. */
	public static synchronized void settle() {
		if (!(SystemReader.getInstance() instanceof QuietGit))
			SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
	}

	@Override
	public FileBasedConfig openSystemConfig(Config parent, FS fs) {
		return new Nothing(parent, fs);
	}

	@Override
	public FileBasedConfig openUserConfig(Config parent, FS fs) {
		return new Nothing(parent, fs);
	}

	@Override
	public FileBasedConfig openJGitConfig(Config parent, FS fs) {
		return new Nothing(parent, fs);
	}

	@Override
	public StoredConfig getSystemConfig() {
		return new Nothing(null, FS.DETECTED);
	}

	@Override
	public StoredConfig getUserConfig() {
		return new Nothing(null, FS.DETECTED);
	}

	@Override
	public StoredConfig getJGitConfig() {
		return new Nothing(null, FS.DETECTED);
	}

	/** No file; asked for the clock of a file system, it answers what holds for all of them, so that none is measured. */
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

		@Override
		public String getString(String section, String subsection, String name) {
			if ("filesystem".equals(section) && subsection != null)
				return "timestampResolution".equalsIgnoreCase(name) ? "10 milliseconds" : "0 nanoseconds";
			return super.getString(section, subsection, name);
		}
	}
}
