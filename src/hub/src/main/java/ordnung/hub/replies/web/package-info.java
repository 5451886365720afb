/** The API of templates. */
@NullMarked
package ordnung.hub.replies.web;

import org.jspecify.annotations.NullMarked;
