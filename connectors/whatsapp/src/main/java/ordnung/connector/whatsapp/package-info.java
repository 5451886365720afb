/** WhatsApp Business Cloud API. */
@NullMarked
package ordnung.connector.whatsapp;

import org.jspecify.annotations.NullMarked;
