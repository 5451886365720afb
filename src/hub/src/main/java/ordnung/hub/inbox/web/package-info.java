/** The inbox's API and pages. */
@NullMarked
package ordnung.hub.inbox.web;

import org.jspecify.annotations.NullMarked;
