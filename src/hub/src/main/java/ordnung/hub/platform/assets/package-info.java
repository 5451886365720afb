/** The files that pages are made of, under addresses that change with their content; and what makes the pages an application of their own on a device. */
@NullMarked
package ordnung.hub.platform.assets;

import org.jspecify.annotations.NullMarked;
