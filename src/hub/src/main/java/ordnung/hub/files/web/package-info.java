/** Files in and out over HTTP. */
@NullMarked
package ordnung.hub.files.web;

import org.jspecify.annotations.NullMarked;
