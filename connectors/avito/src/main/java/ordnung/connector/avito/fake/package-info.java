/** Avito's messenger played on this machine: as strict as its documentation, and a messenger that people write in. Used by tests and the demo alone. */
@NullMarked
package ordnung.connector.avito.fake;

import org.jspecify.annotations.NullMarked;
