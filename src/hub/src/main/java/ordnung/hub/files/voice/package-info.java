/** Voice messages as a browser records them, put into the container that messengers take: the sound itself stays as it is. */
@NullMarked
package ordnung.hub.files.voice;

import org.jspecify.annotations.NullMarked;
