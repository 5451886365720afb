@NullMarked
package ordnung.connector.ozon;

import org.jspecify.annotations.NullMarked;
