/** Pages for customers of shops without a site: a form that writes to the shop as the site's own would. */
@NullMarked
package ordnung.hub.forms;

import org.jspecify.annotations.NullMarked;
