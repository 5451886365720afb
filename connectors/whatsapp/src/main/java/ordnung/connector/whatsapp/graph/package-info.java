/** What Meta's webhooks and its Graph API have in common: JSON that is read without trust, text that can be stored, and error codes. */
@NullMarked
package ordnung.connector.whatsapp.graph;

import org.jspecify.annotations.NullMarked;
