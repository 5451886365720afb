@NullMarked
package ordnung.connector.common;

import org.jspecify.annotations.NullMarked;
