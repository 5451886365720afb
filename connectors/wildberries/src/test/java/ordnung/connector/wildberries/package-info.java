@NullMarked
package ordnung.connector.wildberries;

import org.jspecify.annotations.NullMarked;
