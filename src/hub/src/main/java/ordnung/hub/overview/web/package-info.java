/** The page of the overview, the lists behind its figures, and its API. */
@NullMarked
package ordnung.hub.overview.web;

import org.jspecify.annotations.NullMarked;
