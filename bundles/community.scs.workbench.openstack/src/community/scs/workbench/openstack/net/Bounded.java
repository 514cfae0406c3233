package community.scs.workbench.openstack.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Collects a body, and gives up when it is longer than it may be. */
final class Bounded implements BodySubscriber<byte[]> {

	/** The body is too long. */
	static final class TooLong extends IOException {
		private static final long serialVersionUID = 1L;
	}

	private final int limit;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private Subscription subscription;

	Bounded(int limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Subscription s) {
		subscription = s;
		s.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			if (bytes.size() + buffer.remaining() > limit) {
				subscription.cancel();
				body.completeExceptionally(new TooLong());
				return;
			}
			byte[] piece = new byte[buffer.remaining()];
			buffer.get(piece);
			bytes.writeBytes(piece);
		}
	}

	@Override
	public void onError(Throwable error) {
		body.completeExceptionally(error);
	}

	@Override
	public void onComplete() {
		body.complete(bytes.toByteArray());
	}
}
