package community.scs.workbench.document;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.xtext.util.OnChangeEvictingCache;

/** Forgets all that is known of a document when it is parsed again. Documents change in no other way, so their elements are not watched. */
public class DocumentCache extends OnChangeEvictingCache {

	@Override
	protected CacheAdapter createCacheAdapter() {
		return new CacheAdapter() {
			@Override
			protected void addAdapter(Notifier element) {
				// the resource alone is watched
			}

			@Override
			protected void removeAdapter(Notifier element) {
				// was not added
			}
		};
	}
}
