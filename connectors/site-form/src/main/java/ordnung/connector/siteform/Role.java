package ordnung.connector.siteform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a form field is to us, and the names under which form builders and shop owners usually have it. */
enum Role {
    NAME("name", "your-name", "fullname", "full-name", "first-name", "firstname", "last-name", "lastname", "surname", "patronymic",
            "contact-name", "client-name", "customer-name", "fio", "имя", "фио", "ваше-имя", "фамилия", "отчество", "как-вас-зовут",
            "ім'я", "імя", "ваше-ім'я", "піб", "прізвище", "по-батькові", "як-вас-звати"),
    PHONE("phone", "tel", "telephone", "mobile", "your-phone", "your-tel", "phone-number", "phonenumber", "contact-phone", "whatsapp",
            "телефон", "тел", "ваш-телефон", "номер-телефона", "номер-телефону", "мобильный", "мобільний", "мобильный-телефон",
            "контактный-телефон", "номер"),
    MAIL("mail", "email", "e-mail", "your-email", "your-mail", "email-address", "почта", "электронная-почта", "эл.-почта", "имейл",
            "емейл", "пошта", "електронна-пошта", "ел.-пошта", "ваш-email", "ваша-почта"),
    MESSAGE("message", "textarea", "your-message", "comment", "comments", "text", "question", "note", "notes", "сообщение",
            "ваше-сообщение", "комментарий", "комментарий-к-заказу", "вопрос", "ваш-вопрос", "пожелания", "примечание", "текст",
            "повідомлення", "ваше-повідомлення", "коментар", "питання", "побажання", "примітка"),
    GOODS("goods", "product", "products", "item", "items", "order", "cart", "your-order", "товар", "товары", "заказ", "ваш-заказ",
            "корзина", "изделие", "торт", "товари", "замовлення", "ваше-замовлення", "кошик", "виріб");

    final List<String> usualNames;

    Role(String... usualNames) {
        this.usualNames = List.of(usualNames);
    }

    /** By the key in the account's settings: {@code name}, {@code phone}, {@code mail}, {@code message}, {@code goods}. */
    static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.name().toLowerCase(Locale.ROOT).equals(key)).findFirst();
    }
}
