/**
 * Speaks to VK's API: {@code Rules} refuse what VK cannot carry, {@code Uploads} bring the files there, {@code Encoder} writes the request,
 * {@code ErrorCodes} say what an answer means.
 */
@NullMarked
package ordnung.connector.vk.outbound;

import org.jspecify.annotations.NullMarked;
