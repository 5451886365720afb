/**
 * VK played on this machine: what its API takes and answers, where files are brought, and the calls that it makes. Needs no test framework. Rules
 * are those of dev.vk.com (method/messages.send, api/bots/development/keyboard, api/upload) and of VK's own schema, version 5.199.
 */
@NullMarked
package ordnung.connector.vk.fake;

import org.jspecify.annotations.NullMarked;
