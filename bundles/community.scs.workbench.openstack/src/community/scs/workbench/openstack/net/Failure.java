package community.scs.workbench.openstack.net;

import java.net.URI;

/** A request got no usable answer. The message is fit for users and free of secrets: where, what happened, the way out. */
public final class Failure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;
	private final String url;

	/** @param status of the HTTP answer, 0 if there was none */
	public Failure(URI url, int status, String happened, String wayOut) {
		super(shown(url) + " " + happened + "; " + wayOut);
		this.status = status;
		this.url = shown(url);
	}

	public int status() {
		return status;
	}

	/** where the request went, as it may be shown */
	public String url() {
		return url;
	}

	/** Whether the cloud understood and said no. */
	public boolean refused() {
		return status == 401 || status == 403;
	}

	/** Without user, password and query: they may hold secrets. */
	public static String shown(URI url) {
		String authority = url.getRawAuthority();
		String host = authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
		return url.getScheme() + "://" + host + (url.getRawPath() == null ? "" : url.getRawPath());
	}
}
