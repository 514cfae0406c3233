package community.scs.workbench.openstack.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.CloudConfig;

/** Whom a connection trusts: for this cloud alone, never for the whole process. */
final class Tls {

	private Tls() {
	}

	/** @return null if the system's authorities are to be trusted */
	static SSLContext context(CloudConfig config) throws CloudException {
		try {
			if (!config.verify()) {
				return context(new TrustManager[] { new TrustsAll() });
			}
			return config.cacert() == null ? null : context(trusting(config.cacert()));
		} catch (IOException | GeneralSecurityException e) {
			throw new CloudException(config.origin() + ": the file " + config.cacert()
					+ " holds no certificates in PEM form; correct 'cacert'", e);
		}
	}

	private static SSLContext context(TrustManager[] managers) throws GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers, null);
		return context;
	}

	private static TrustManager[] trusting(Path pem) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
		store.load(null, null);
		try (InputStream in = Files.newInputStream(pem)) {
			Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
			if (certificates.isEmpty()) {
				throw new IOException("empty");
			}
			for (Certificate certificate : certificates) {
				store.setCertificateEntry(Integer.toString(store.size()), certificate);
			}
		}
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(store);
		return factory.getTrustManagers();
	}

	/** For {@code verify: false}. An extended trust manager is also asked about host names, in place of the HTTP client. */
	private static final class TrustsAll extends X509ExtendedTrustManager {
		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
