/** Makes up for calls of VK's that did not come: asks the community's dialogues now and then for messages that nobody told of. */
@NullMarked
package ordnung.connector.vk.missed;

import org.jspecify.annotations.NullMarked;
