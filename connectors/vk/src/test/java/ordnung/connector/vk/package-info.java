@NullMarked
package ordnung.connector.vk;

import org.jspecify.annotations.NullMarked;
