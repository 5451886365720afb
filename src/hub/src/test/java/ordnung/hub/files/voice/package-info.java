/** Recordings on their way to a messenger. */
@NullMarked
package ordnung.hub.files.voice;

import org.jspecify.annotations.NullMarked;
