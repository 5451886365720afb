/**
 * A mailbox as a channel: letters are fetched over IMAP, answers go out over SMTP. All letters of one correspondent are one conversation.
 */
@NullMarked
package ordnung.connector.email;

import org.jspecify.annotations.NullMarked;
