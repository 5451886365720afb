/** Tests of the Telegram connector through its public face, with fixtures of the project's own writing. */
@NullMarked
package ordnung.connector.telegram;

import org.jspecify.annotations.NullMarked;
