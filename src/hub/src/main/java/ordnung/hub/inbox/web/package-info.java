/** The inbox's pages: the list, the thread and their fragments, rendered the same for the first time and for every update. */
@NullMarked
package ordnung.hub.inbox.web;

import org.jspecify.annotations.NullMarked;
