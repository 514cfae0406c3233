package community.scs.workbench.openstack.config;

/**
 * Where a piece of configuration stands.
 *
 * @param file name of a file, or of another source
 * @param line from 1; 0 if the source has no lines
 */
public record Place(String file, int line) {

	@Override
	public String toString() {
		return line == 0 ? file : file + ", line " + line;
	}
}
