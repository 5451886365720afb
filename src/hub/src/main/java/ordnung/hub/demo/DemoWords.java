package ordnung.hub.demo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the demo's pages say, in Russian; the other languages are in {@code messages/demo_*.properties}. */
@MessageBundle(value = "demo", locale = "ru")
public interface DemoWords {

    @Message("Телефоны клиентов")
    String title();

    @Message("Напишите за клиента: сообщение придёт в магазин как из настоящего мессенджера или с сайта. Ответ появится здесь.")
    String lead();

    @Message("Открыть входящие")
    String openInbox();

    @Message("Войти как Ольга")
    String asOlga();

    @Message("как Дима")
    String asDima();

    @Message("Клиенты")
    String people();

    @Message("Нет связи с магазином. Подключимся сами")
    String offline();

    @Message("Сообщение")
    String words();

    @Message("Отправить")
    String send();

    @Message("Приложить")
    String attach();

    @Message("Нарисованный торт")
    String drawnCake();

    @Message("Фото из файла")
    String photoFromFile();

    @Message("Голосовое")
    String voice();

    @Message("Место на карте")
    String place();

    @Message("Прослушать")
    String listen();

    @Message("Фото")
    String photo();

    @Message("Файл")
    String file();

    @Message("Что сделать с сообщением")
    String acts();

    @Message("Ответить")
    String reply();

    @Message("Изменить")
    String edit();

    @Message("Удалить")
    String delete();

    @Message("Ответ на сообщение")
    String replying();

    @Message("Правка сообщения")
    String editing();

    @Message("Отмена")
    String cancel();

    @Message("Убрать реакцию")
    String unreact();

    @Message("Поставить {emoji}")
    String react(String emoji);

    @Message("изменено")
    String edited();

    @Message("Сообщение удалено")
    String deleted();

    @Message("Напишите первое сообщение. В магазине оно появится сразу")
    String empty();

    @Message("Не ушло: магазин не отвечает. Текст остался")
    String fault();

    @Message("Форма на сайте")
    String siteForm();

    @Message("Имя")
    String name();

    @Message("Телефон")
    String phone();

    @Message("Что приготовить и к какому дню")
    String wish();

    @Message("Отправить заявку")
    String submit();

    @Message("Отправлено")
    String submitted();

    @Message("Отправляем")
    String submitting();

    @Message("Не отправлено")
    String notSubmitted();

    @Message("{#switch ticks}{#case 'clock'}отправляется{#case 'sent'}отправлено{#case 'delivered'}доставлено{#case 'read'}прочитано"
            + "{#else}не доставлено{/switch}")
    String ticks(String ticks);

    @Message("Где покупатели встречают магазин")
    String places();

    @Message("Телефоны")
    String phones();

    @Message("Чат на сайте")
    String siteChat();

    @Message("Покупатели")
    String buyers();

    @Message("Покупатели: {market}")
    String market(String market);

    @Message("Будьте покупателем: напишите, спросите, оцените, закажите. Магазин узнает так же, как от настоящей площадки; его ответ появится здесь.")
    String marketLead();

    @Message("Вы")
    String you();

    @Message("Чаты")
    String chats();

    @Message("Вопросы")
    String questions();

    @Message("Отзывы")
    String reviews();

    @Message("Заказы")
    String orders();

    @Message("Написать магазину")
    String newChat();

    @Message("Спросить о товаре")
    String newQuestion();

    @Message("Оставить отзыв")
    String newReview();

    @Message("Сделать заказ")
    String newOrder();

    @Message("Пока никто не писал")
    String noChats();

    @Message("Пока никто не спрашивал")
    String noQuestions();

    @Message("Отзывов пока нет")
    String noReviews();

    @Message("Заказов пока нет")
    String noOrders();

    @Message("Товар")
    String product();

    @Message("Количество")
    String quantity();

    @Message("Ещё товар")
    String moreGoods();

    @Message("Убрать товар")
    String lessGoods();

    @Message("Вопрос")
    String question();

    @Message("Отзыв")
    String review();

    @Message("Оценка")
    String stars();

    @Message("{n} из 5")
    String starsOf(int n);

    @Message("Спросить")
    String ask();

    @Message("Опубликовать")
    String publish();

    @Message("Заказать")
    String buy();

    @Message("Заказ {order}")
    String order(String order);

    @Message("О заказе {order}")
    String aboutOrder(String order);

    @Message("Написать о заказе")
    String writeAbout();

    @Message("Магазин")
    String shop();

    @Message("Ждёт магазин")
    String waits();

    @Message("Магазин ответил")
    String answered();

    @Message("{#switch step}{#case 'ready'}Собран{#case 'delivering'}В пути{#case 'delivered'}Доставлен{#case 'cancelled'}Отменён{#case 'returned'}Возвращён{#else}Оформлен{/switch}")
    String step(String step);

    @Message("{#switch step}{#case 'ready'}Собран{#case 'delivering'}В доставку{#case 'delivered'}Доставлен{#case 'cancelled'}Отменить{#else}Вернуть{/switch}")
    String move(String step);

    @Message("Покупатель или площадка двигает заказ")
    String moves();
}
