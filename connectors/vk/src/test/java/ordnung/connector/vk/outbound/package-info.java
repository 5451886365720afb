@NullMarked
package ordnung.connector.vk.outbound;

import org.jspecify.annotations.NullMarked;
