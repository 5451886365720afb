/** Tests of the WhatsApp connector through its public face, with fixtures of the project's own writing. */
@NullMarked
package ordnung.connector.whatsapp;

import org.jspecify.annotations.NullMarked;
