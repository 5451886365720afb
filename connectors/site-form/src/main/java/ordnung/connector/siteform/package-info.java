/**
 * Forms on the shop's own sites: a plain HTML form, fetch() with JSON, Tilda's webhook and marketplace, WordPress's Contact Form 7. Only
 * receives. Tilda's rules: help-ru.tilda.cc/forms/webhook and /forms/marketplace/tech; Contact Form 7's: the plugin "CF7 to Webhook".
 */
@NullMarked
package ordnung.connector.siteform;

import org.jspecify.annotations.NullMarked;
