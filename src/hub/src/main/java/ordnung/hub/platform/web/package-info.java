/** What every page and resource shares: problem documents, idempotency keys, headers. */
@NullMarked
package ordnung.hub.platform.web;

import org.jspecify.annotations.NullMarked;
