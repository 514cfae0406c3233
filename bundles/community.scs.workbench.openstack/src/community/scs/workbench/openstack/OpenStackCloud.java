package community.scs.workbench.openstack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import community.scs.workbench.observation.model.Coverage;
import community.scs.workbench.observation.model.CoverageOutcome;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Provenance;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.observation.spi.TokenFacts;
import community.scs.workbench.openstack.collect.CatalogCollector;
import community.scs.workbench.openstack.collect.Collector;
import community.scs.workbench.openstack.collect.Collector.Found;
import community.scs.workbench.openstack.collect.FlavorCollector;
import community.scs.workbench.openstack.collect.GuestCollector;
import community.scs.workbench.openstack.collect.ImageCollector;
import community.scs.workbench.openstack.collect.ServerCollector;
import community.scs.workbench.openstack.config.CloudConfig;
import community.scs.workbench.openstack.net.Failure;
import community.scs.workbench.openstack.net.Session;

/** Observes with one token and one request at a time for each kind of thing, all kinds at once. */
final class OpenStackCloud implements Cloud {

	private static final String TOOL = "SCS Standards Workbench";

	private final CloudConfig config;

	OpenStackCloud(CloudConfig config) {
		this.config = config;
	}

	@Override
	public String name() {
		return config.name();
	}

	@Override
	public List<String> notes() {
		return config.notes();
	}

	@Override
	public Recording observe(Set<Observed> what, Monitor monitor) throws CloudException {
		monitor.begin("Observing the cloud '" + name() + "'", what.size() + 1);
		try (Session session = new Session(config, monitor::canceled)) {
			session.authenticate();
			monitor.worked(1);
			Recording recording = recording(session);
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				Map<Observed, Future<Found>> found = new LinkedHashMap<>();
				for (Observed observed : what.isEmpty() ? Set.<Observed>of() : EnumSet.copyOf(what)) {
					Collector collector = collector(observed, session);
					found.put(observed, threads.submit(() -> session.run(collector::collect)));
				}
				for (Map.Entry<Observed, Future<Found>> entry : found.entrySet()) {
					recording.getCoverage().add(store(entry.getKey(), entry.getValue(), recording));
					monitor.worked(1);
				}
			}
			return recording;
		} catch (Failure e) {
			throw new CloudException(e.getMessage(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	@Override
	public TokenFacts token(Monitor monitor) throws CloudException {
		monitor.begin("Asking the cloud '" + name() + "' for a token", 1);
		try (Session session = new Session(config, monitor::canceled)) {
			session.authenticate();
			monitor.worked(1);
			return session.identity().facts();
		} catch (Failure e) {
			throw new CloudException(e.getMessage(), e);
		}
	}

	private Collector collector(Observed observed, Session session) {
		return switch (observed) {
			case CATALOG -> new CatalogCollector(session.catalog(), config.authUrl());
			case IMAGES -> new ImageCollector();
			case FLAVORS -> new FlavorCollector();
			case SERVERS -> new ServerCollector();
			case GUESTS -> new GuestCollector();
		};
	}

	private static Coverage store(Observed observed, Future<Found> future, Recording recording) throws InterruptedException {
		Coverage coverage = ObservationFactory.eINSTANCE.createCoverage();
		coverage.setObserved(observed.key());
		try {
			Found found = future.get();
			found.store().accept(recording);
			coverage.setOutcome(CoverageOutcome.COMPLETE);
			coverage.setUrl(Failure.shown(found.url()));
			coverage.setStatus(200);
		} catch (ExecutionException e) {
			if (!(e.getCause() instanceof Failure failure)) {
				throw e.getCause() instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(e.getCause());
			}
			coverage.setOutcome(failure.refused() ? CoverageOutcome.REFUSED : CoverageOutcome.FAILED);
			coverage.setUrl(failure.url());
			coverage.setStatus(failure.status());
			coverage.setReason(failure.getMessage());
		}
		return coverage;
	}

	private Recording recording(Session session) {
		Recording recording = ObservationFactory.eINSTANCE.createRecording();
		recording.setCloud(name());
		recording.setTakenAt(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		Provenance provenance = ObservationFactory.eINSTANCE.createProvenance();
		provenance.setTool(TOOL);
		provenance.setAuthUrl(Failure.shown(config.authUrl()));
		provenance.setAuthType(config.credentials().type());
		provenance.setRegion(config.region());
		provenance.setProject(session.identity().project());
		provenance.setDomain(session.identity().domain());
		provenance.getRoles().addAll(session.identity().roles());
		provenance.setTlsVerified(config.verify() && "https".equals(config.authUrl().getScheme()));
		recording.setProvenance(provenance);
		return recording;
	}

	@Override
	public void close() {
		// a token lives no longer than an observation
	}
}
