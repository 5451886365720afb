@NullMarked
package ordnung.connector.yandexmarket.polling;

import org.jspecify.annotations.NullMarked;
