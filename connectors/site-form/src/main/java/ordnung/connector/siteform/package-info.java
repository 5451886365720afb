/** Forms on the shop's own site. */
@NullMarked
package ordnung.connector.siteform;

import org.jspecify.annotations.NullMarked;
