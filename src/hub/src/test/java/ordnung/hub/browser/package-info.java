/** What people see and do, in a real browser against the running application. */
@NullMarked
package ordnung.hub.browser;

import org.jspecify.annotations.NullMarked;
