/**
 * A VK community's messages as a channel: one connector for each community. {@code inbound} reads the Callback API's calls, {@code outbound} speaks
 * to VK's API, {@code missed} makes up for calls that did not come, {@code fake} plays VK.
 */
@NullMarked
package ordnung.connector.vk;

import org.jspecify.annotations.NullMarked;
