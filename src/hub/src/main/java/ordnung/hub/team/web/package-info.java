/** The team's API and pages. */
@NullMarked
package ordnung.hub.team.web;

import org.jspecify.annotations.NullMarked;
