/** Asks Avito for what its webhook should have brought and did not, and for the names that it never brings. */
@NullMarked
package ordnung.connector.avito.catchup;

import org.jspecify.annotations.NullMarked;
