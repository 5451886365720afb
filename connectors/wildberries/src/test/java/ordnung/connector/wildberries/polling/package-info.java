@NullMarked
package ordnung.connector.wildberries.polling;

import org.jspecify.annotations.NullMarked;
