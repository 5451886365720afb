-- What a shop starts with, all of it to be edited: boards with their stages, and the texts that stages and people send.
-- Fixed ids, so that every installation names the same things alike.

insert into board (id, key, name, direction, position, created_at, updated_at) values
    ('01939f00-0000-7000-8001-000000000001', 'retail', 'Розница', 'retail', 0, '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
insert into stage (id, board_id, key, name, colour, kind, template_key, position) values
    ('01939f00-0000-7000-8002-000000000002', '01939f00-0000-7000-8001-000000000001', 'new', 'Новый запрос', '#8a94a6', 'open', null, 0),
    ('01939f00-0000-7000-8002-000000000003', '01939f00-0000-7000-8001-000000000001', 'sale', 'Продажа', '#3b82c4', 'open', null, 1),
    ('01939f00-0000-7000-8002-000000000004', '01939f00-0000-7000-8001-000000000001', 'production', 'Производство', '#e07b39', 'open', null, 2),
    ('01939f00-0000-7000-8002-000000000005', '01939f00-0000-7000-8001-000000000001', 'ready', 'Готов', '#4c9f50', 'open', 'ready-for-pickup', 3),
    ('01939f00-0000-7000-8002-000000000006', '01939f00-0000-7000-8001-000000000001', 'courier', 'У курьера', '#2a9d8f', 'open', 'courier', 4),
    ('01939f00-0000-7000-8002-000000000007', '01939f00-0000-7000-8001-000000000001', 'delivered', 'Доставлен', '#2e7d4f', 'open', null, 5),
    ('01939f00-0000-7000-8002-000000000008', '01939f00-0000-7000-8001-000000000001', 'feedback', 'Отзыв', '#8e6bbf', 'open', 'review-request', 6),
    ('01939f00-0000-7000-8002-000000000009', '01939f00-0000-7000-8001-000000000001', 'done', 'Завершён', '#2e7d4f', 'won', null, 7),
    ('01939f00-0000-7000-8002-000000000010', '01939f00-0000-7000-8001-000000000001', 'refused', 'Отказ', '#b5524b', 'lost', null, 8);

insert into board (id, key, name, direction, position, created_at, updated_at) values
    ('01939f00-0000-7000-8001-000000000011', 'online-store', 'Интернет-магазин', 'retail', 1, '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
insert into stage (id, board_id, key, name, colour, kind, template_key, position) values
    ('01939f00-0000-7000-8002-000000000012', '01939f00-0000-7000-8001-000000000011', 'new', 'Новый', '#8a94a6', 'open', null, 0),
    ('01939f00-0000-7000-8002-000000000013', '01939f00-0000-7000-8001-000000000011', 'agreed', 'Согласован', '#3b82c4', 'open', 'order-accepted', 1),
    ('01939f00-0000-7000-8002-000000000014', '01939f00-0000-7000-8001-000000000011', 'assembling', 'Собирается', '#e07b39', 'open', null, 2),
    ('01939f00-0000-7000-8002-000000000015', '01939f00-0000-7000-8001-000000000011', 'assembled', 'Собран', '#d9a514', 'open', null, 3),
    ('01939f00-0000-7000-8002-000000000016', '01939f00-0000-7000-8001-000000000011', 'shipped', 'Отгружен', '#2a9d8f', 'open', null, 4),
    ('01939f00-0000-7000-8002-000000000017', '01939f00-0000-7000-8001-000000000011', 'delivered', 'Доставлен', '#2e7d4f', 'won', null, 5),
    ('01939f00-0000-7000-8002-000000000018', '01939f00-0000-7000-8001-000000000011', 'refused', 'Отказ', '#b5524b', 'lost', null, 6);

insert into board (id, key, name, direction, position, created_at, updated_at) values
    ('01939f00-0000-7000-8001-000000000019', 'order-processing', 'Обработка заказов', 'retail', 2, '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
insert into stage (id, board_id, key, name, colour, kind, template_key, position) values
    ('01939f00-0000-7000-8002-000000000020', '01939f00-0000-7000-8001-000000000019', 'new', 'Новый', '#8a94a6', 'open', 'thanks', 0),
    ('01939f00-0000-7000-8002-000000000021', '01939f00-0000-7000-8001-000000000019', 'awaiting-supply', 'Ждёт поставки', '#d9a514', 'open', 'awaiting-supply', 1),
    ('01939f00-0000-7000-8002-000000000022', '01939f00-0000-7000-8001-000000000019', 'checkout', 'Оформление', '#3b82c4', 'open', null, 2),
    ('01939f00-0000-7000-8002-000000000023', '01939f00-0000-7000-8001-000000000019', 'payment-and-delivery', 'Оплата и доставка', '#2a9d8f', 'open', null, 3),
    ('01939f00-0000-7000-8002-000000000024', '01939f00-0000-7000-8001-000000000019', 'closed', 'Закрыт', '#2e7d4f', 'won', null, 4),
    ('01939f00-0000-7000-8002-000000000025', '01939f00-0000-7000-8001-000000000019', 'refused', 'Отказ', '#b5524b', 'lost', null, 5);

insert into board (id, key, name, direction, position, created_at, updated_at) values
    ('01939f00-0000-7000-8001-000000000026', 'returns', 'Возвраты и претензии', 'retail', 3, '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
insert into stage (id, board_id, key, name, colour, kind, template_key, position) values
    ('01939f00-0000-7000-8002-000000000027', '01939f00-0000-7000-8001-000000000026', 'intake', 'Принято', '#8a94a6', 'open', 'return-accepted', 0),
    ('01939f00-0000-7000-8002-000000000028', '01939f00-0000-7000-8001-000000000026', 'decision', 'Решение', '#d9a514', 'open', null, 1),
    ('01939f00-0000-7000-8002-000000000029', '01939f00-0000-7000-8001-000000000026', 'return-or-exchange', 'Возврат или обмен', '#3b82c4', 'open', 'return-approved', 2),
    ('01939f00-0000-7000-8002-000000000030', '01939f00-0000-7000-8001-000000000026', 'handled', 'Обработано', '#2e7d4f', 'won', 'return-handled', 3),
    ('01939f00-0000-7000-8002-000000000031', '01939f00-0000-7000-8001-000000000026', 'declined', 'Отклонено', '#b5524b', 'lost', null, 4);

insert into board (id, key, name, direction, position, created_at, updated_at) values
    ('01939f00-0000-7000-8001-000000000032', 'corporate', 'Корпоративные', 'corporate', 0, '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
insert into stage (id, board_id, key, name, colour, kind, template_key, position) values
    ('01939f00-0000-7000-8002-000000000033', '01939f00-0000-7000-8001-000000000032', 'new', 'Новый запрос', '#8a94a6', 'open', null, 0),
    ('01939f00-0000-7000-8002-000000000034', '01939f00-0000-7000-8001-000000000032', 'offer', 'Предложение', '#3b82c4', 'open', null, 1),
    ('01939f00-0000-7000-8002-000000000035', '01939f00-0000-7000-8001-000000000032', 'contract', 'Договор и счёт', '#d9a514', 'open', null, 2),
    ('01939f00-0000-7000-8002-000000000036', '01939f00-0000-7000-8001-000000000032', 'production', 'Производство', '#e07b39', 'open', null, 3),
    ('01939f00-0000-7000-8002-000000000037', '01939f00-0000-7000-8001-000000000032', 'shipped', 'Отгружен', '#2a9d8f', 'open', null, 4),
    ('01939f00-0000-7000-8002-000000000038', '01939f00-0000-7000-8001-000000000032', 'done', 'Завершён', '#2e7d4f', 'won', null, 5),
    ('01939f00-0000-7000-8002-000000000039', '01939f00-0000-7000-8001-000000000032', 'refused', 'Отказ', '#b5524b', 'lost', null, 6);

insert into board (id, key, name, direction, position, created_at, updated_at) values
    ('01939f00-0000-7000-8001-000000000040', 'marketplaces', 'Маркетплейсы', 'marketplaces', 0, '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
insert into stage (id, board_id, key, name, colour, kind, template_key, position) values
    ('01939f00-0000-7000-8002-000000000041', '01939f00-0000-7000-8001-000000000040', 'new', 'Новый', '#8a94a6', 'open', null, 0),
    ('01939f00-0000-7000-8002-000000000042', '01939f00-0000-7000-8001-000000000040', 'assembling', 'Собирается', '#e07b39', 'open', null, 1),
    ('01939f00-0000-7000-8002-000000000043', '01939f00-0000-7000-8001-000000000040', 'handed-over', 'Передан площадке', '#2a9d8f', 'open', null, 2),
    ('01939f00-0000-7000-8002-000000000044', '01939f00-0000-7000-8001-000000000040', 'delivered', 'Доставлен', '#2e7d4f', 'won', null, 3),
    ('01939f00-0000-7000-8002-000000000045', '01939f00-0000-7000-8001-000000000040', 'refused', 'Отмена или возврат', '#b5524b', 'lost', null, 4);

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000046', 'greeting', 'Приветствие',
'Здравствуйте{#if customer.first}, {customer.first}{/if}! {#if shop.name}Это {shop.name}. {/if}Расскажите, что и к какому дню нужно, – подберём и посчитаем.',
'Вітаємо{#if customer.first}, {customer.first}{/if}! {#if shop.name}Це {shop.name}. {/if}Розкажіть, що і на який день потрібно, – підберемо й порахуємо.',
'Hello{#if customer.first}, {customer.first}{/if}! {#if shop.name}This is {shop.name}. {/if}Tell us what you need and for which day, and we will work out the rest.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000047', 'thanks', 'Спасибо за заказ',
'{#if customer.first}{customer.first}, спасибо{#else}Спасибо{/if} за обращение! Запрос № {card.number} у нас, скоро ответим.',
'{#if customer.first}{customer.first}, дякуємо{#else}Дякуємо{/if} за звернення! Запит № {card.number} у нас, скоро відповімо.',
'Thank you{#if customer.first}, {customer.first}{/if}! Your request No. {card.number} is with us, we will answer soon.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000048', 'order-accepted', 'Заказ принят',
'{#if customer.first}{customer.first}, заказ{#else}Заказ{/if} № {card.number} принят.
{#if card.items}
В заказе: {#each card.items}{it.name} – {it.quantity} {it.unit}{#if it_hasNext}, {/if}{/each}.
{/if}
{#if card.due}
Срок: {card.due}.
{/if}
{#if card.courier}
{#if card.address}
Привезём: {card.address}.
{/if}
{/if}
{#if card.total}
Итого {card.total}.
{/if}',
'{#if customer.first}{customer.first}, замовлення{#else}Замовлення{/if} № {card.number} прийнято.
{#if card.items}
У замовленні: {#each card.items}{it.name} – {it.quantity} {it.unit}{#if it_hasNext}, {/if}{/each}.
{/if}
{#if card.due}
Термін: {card.due}.
{/if}
{#if card.courier}
{#if card.address}
Привеземо: {card.address}.
{/if}
{/if}
{#if card.total}
Разом {card.total}.
{/if}',
'{#if customer.first}{customer.first}, your{#else}Your{/if} order No. {card.number} is accepted.
{#if card.items}
In it: {#each card.items}{it.name} – {it.quantity} {it.unit}{#if it_hasNext}, {/if}{/each}.
{/if}
{#if card.due}
Due: {card.due}.
{/if}
{#if card.courier}
{#if card.address}
We deliver to: {card.address}.
{/if}
{/if}
{#if card.total}
Total {card.total}.
{/if}',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000049', 'ready-for-pickup', 'Готово к выдаче',
'{#if customer.first}{customer.first}, ваш{#else}Ваш{/if} заказ № {card.number} готов.
{#if !card.courier}
{#if shop.address}
Ждём вас: {shop.address}{#if shop.hours}, {shop.hours}{/if}.
{/if}
{/if}
{#if card.left}
К оплате {card.left}.
{/if}',
'{#if customer.first}{customer.first}, ваше{#else}Ваше{/if} замовлення № {card.number} готове.
{#if !card.courier}
{#if shop.address}
Чекаємо на вас: {shop.address}{#if shop.hours}, {shop.hours}{/if}.
{/if}
{/if}
{#if card.left}
До сплати {card.left}.
{/if}',
'{#if customer.first}{customer.first}, your{#else}Your{/if} order No. {card.number} is ready.
{#if !card.courier}
{#if shop.address}
Come and get it: {shop.address}{#if shop.hours}, {shop.hours}{/if}.
{/if}
{/if}
{#if card.left}
To pay: {card.left}.
{/if}',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000050', 'courier', 'Передан курьеру',
'{#if customer.first}{customer.first}, ваш{#else}Ваш{/if} заказ № {card.number} уже у курьера.
{#if card.address}
Везём: {card.address}{#if card.dueTime}, к {card.dueTime}{/if}.
{/if}
{#if card.left}
К оплате {card.left}.
{/if}',
'{#if customer.first}{customer.first}, ваше{#else}Ваше{/if} замовлення № {card.number} вже в кур’єра.
{#if card.address}
Веземо: {card.address}{#if card.dueTime}, на {card.dueTime}{/if}.
{/if}
{#if card.left}
До сплати {card.left}.
{/if}',
'{#if customer.first}{customer.first}, your{#else}Your{/if} order No. {card.number} is with the courier.
{#if card.address}
On the way to: {card.address}{#if card.dueTime}, by {card.dueTime}{/if}.
{/if}
{#if card.left}
To pay: {card.left}.
{/if}',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000051', 'review-request', 'Просьба об отзыве',
'{#if customer.first}{customer.first}, спасибо{#else}Спасибо{/if} за заказ! Всё ли понравилось? Если найдётся минута, расскажите о нас в 2ГИС: {shop.review}',
'{#if customer.first}{customer.first}, дякуємо{#else}Дякуємо{/if} за замовлення! Чи все сподобалося? Якщо маєте хвилинку, розкажіть про нас у 2ГІС: {shop.review}',
'Thank you for your order{#if customer.first}, {customer.first}{/if}! Was everything as you like it? If you have a minute, tell others on 2GIS: {shop.review}',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000052', 'bonus-balance', 'Баланс бонусов',
'{#if customer.first}{customer.first}, на{#else}На{/if} вашем счёте бонусов: {bonus.balance}. Ими можно оплатить часть следующего заказа.',
'{#if customer.first}{customer.first}, на{#else}На{/if} вашому рахунку бонусів: {bonus.balance}. Ними можна сплатити частину наступного замовлення.',
'{#if customer.first}{customer.first}, you{#else}You{/if} have {bonus.balance} bonus points. They pay for a part of your next order.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000053', 'ask-address', 'Спросить адрес',
'Подскажите, пожалуйста, куда привезти{#if card.number} заказ № {card.number}{/if}: улица, дом, подъезд и телефон того, кто встретит.',
'Підкажіть, будь ласка, куди привезти{#if card.number} замовлення № {card.number}{/if}: вулиця, будинок, під’їзд і телефон того, хто зустріне.',
'Where shall we bring{#if card.number} order No. {card.number}{#else} it{/if}? Street, house, entrance, and the phone of whoever will be there, please.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000054', 'ask-date', 'Спросить день и время',
'К какому дню и часу всё приготовить?',
'На який день і годину все приготувати?',
'For which day and hour shall we have it ready?',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000055', 'prepayment', 'Предоплата',
'Чтобы начать, нужна предоплата по заказу № {card.number}.{#if card.left} Осталось внести {card.left}.{/if} Как вам удобнее: переводом или по ссылке?',
'Щоб почати, потрібна передоплата за замовлення № {card.number}.{#if card.left} Залишилося внести {card.left}.{/if} Як вам зручніше: переказом чи за посиланням?',
'We need a prepayment to start on order No. {card.number}.{#if card.left} {card.left} is left to pay.{/if} Would you rather have a transfer or a link?',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000056', 'awaiting-supply', 'Ждём поставку',
'По заказу № {card.number}{#if card.missing} пока нет: {#each card.missing}{it}{#if it_hasNext}, {/if}{/each}{#else} не всё есть в наличии{/if}.{#if card.supplyDate} Привезут {card.supplyDate}.{/if} Как поступим: подождать, заменить или отправить остальное сразу?',
'За замовленням № {card.number}{#if card.missing} поки немає: {#each card.missing}{it}{#if it_hasNext}, {/if}{/each}{#else} не все є в наявності{/if}.{#if card.supplyDate} Привезуть {card.supplyDate}.{/if} Як зробимо: зачекати, замінити чи відправити решту одразу?',
'For order No. {card.number}{#if card.missing} we are out of: {#each card.missing}{it}{#if it_hasNext}, {/if}{/each}{#else} something is out of stock{/if}.{#if card.supplyDate} It comes on {card.supplyDate}.{/if} Shall we wait, substitute, or send the rest at once?',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000057', 'payment-reminder', 'Напоминание об оплате',
'Напоминаем об оплате заказа № {card.number}{#if card.left}: осталось {card.left}{/if}. Если уже оплатили – спасибо, ничего делать не нужно.',
'Нагадуємо про оплату замовлення № {card.number}{#if card.left}: залишилося {card.left}{/if}. Якщо вже сплатили – дякуємо, нічого робити не потрібно.',
'A reminder to pay for order No. {card.number}{#if card.left}: {card.left} is left{/if}. If you have paid already, thank you, nothing is left to do.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000058', 'return-accepted', 'Обращение о возврате принято',
'Ваше обращение № {card.number} принято, проверяем. Напишем, как только решим.',
'Ваше звернення № {card.number} прийнято, перевіряємо. Напишемо, щойно вирішимо.',
'Your claim No. {card.number} is with us and being checked. We will write as soon as it is decided.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000059', 'return-approved', 'Возврат одобрен',
'По обращению № {card.number} решили в вашу пользу: заменим или вернём деньги, как вам удобнее.',
'За зверненням № {card.number} вирішили на вашу користь: замінимо або повернемо гроші, як вам зручніше.',
'Your claim No. {card.number} is approved: we will replace the goods or refund the money, as you prefer.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');

insert into template (id, key, name, body_ru, body_uk, body_en, created_at, updated_at) values
    ('01939f00-0000-7000-8003-000000000060', 'return-handled', 'Обращение закрыто',
'Обращение № {card.number} закрыто. Спасибо, что написали нам: так мы становимся лучше.',
'Звернення № {card.number} закрито. Дякуємо, що написали нам: так ми стаємо кращими.',
'Your claim No. {card.number} is settled. Thank you for telling us: it makes us better.',
    '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z');
