const phrases = {
  ru: {
    chat: "Чат с магазином", open: "Открыть чат", unread: n => `Открыть чат, новых сообщений: ${n}`, close: "Закрыть чат", soundOn: "Включить звук", soundOff: "Выключить звук",
    write: "Напишите нам", send: "Отправить", attach: "Прикрепить файл", log: "Сообщения", older: "Показать раньше", today: "Сегодня", yesterday: "Вчера",
    pending: "Отправляется", sent: "Отправлено", failed: "Не ушло", again: "Отправить снова", remove: "Убрать", edited: "изменено", deleted: "Сообщение удалено",
    offline: "Нет связи. Что вы напишете, сохраним и отправим, когда она появится", closed: "Чат сейчас не работает. Что вы написали, мы сохранили здесь",
    consent: "Отметьте согласие, чтобы написать", shop: "Магазин", file: "Файл", wait: "Файл ещё идёт", title: "Новое сообщение",
    tooLarge: "Файл больше 10 МБ", wrongType: "Такой файл не отправить: подойдут фото, аудио, видео, PDF и документы", lost: "Файла больше нет: выберите его снова",
    who: "Как к вам обращаться?", why: "Закроете страницу – ответим по телефону или почте", name: "Имя", reach: "Телефон или почта", tell: "Оставить", later: "Не сейчас",
    nothing: "Заполните хотя бы одно поле", size: (n, unit) => `${n} ${{ b: "Б", k: "КБ", m: "МБ" }[unit]}`
  },
  uk: {
    chat: "Чат із магазином", open: "Відкрити чат", unread: n => `Відкрити чат, нових повідомлень: ${n}`, close: "Закрити чат", soundOn: "Увімкнути звук", soundOff: "Вимкнути звук",
    write: "Напишіть нам", send: "Надіслати", attach: "Прикріпити файл", log: "Повідомлення", older: "Показати раніше", today: "Сьогодні", yesterday: "Учора",
    pending: "Надсилається", sent: "Надіслано", failed: "Не надіслано", again: "Надіслати знову", remove: "Прибрати", edited: "змінено", deleted: "Повідомлення видалено",
    offline: "Немає зв’язку. Що ви напишете, збережемо й надішлемо, коли він з’явиться", closed: "Чат зараз не працює. Що ви написали, ми зберегли тут",
    consent: "Позначте згоду, щоб написати", shop: "Магазин", file: "Файл", wait: "Файл ще надходить", title: "Нове повідомлення",
    tooLarge: "Файл більший за 10 МБ", wrongType: "Такий файл не надіслати: підійдуть фото, аудіо, відео, PDF і документи", lost: "Файлу більше немає: виберіть його знову",
    who: "Як до вас звертатися?", why: "Закриєте сторінку – відповімо телефоном або поштою", name: "Ім’я", reach: "Телефон або пошта", tell: "Залишити", later: "Не зараз",
    nothing: "Заповніть хоча б одне поле", size: (n, unit) => `${n} ${{ b: "Б", k: "КБ", m: "МБ" }[unit]}`
  },
  en: {
    chat: "Chat with the shop", open: "Open the chat", unread: n => `Open the chat, new messages: ${n}`, close: "Close the chat", soundOn: "Turn sound on", soundOff: "Turn sound off",
    write: "Write to us", send: "Send", attach: "Attach a file", log: "Messages", older: "Show earlier", today: "Today", yesterday: "Yesterday",
    pending: "Sending", sent: "Sent", failed: "Not sent", again: "Send again", remove: "Remove", edited: "edited", deleted: "Message deleted",
    offline: "No connection. What you write is kept and sent when it is back", closed: "The chat is not working now. What you wrote is kept here",
    consent: "Tick the consent to write", shop: "The shop", file: "File", wait: "The file is on its way", title: "New message",
    tooLarge: "The file is larger than 10 MB", wrongType: "Such a file cannot be sent: photos, audio, video, PDF and documents can", lost: "The file is gone: choose it again",
    who: "What may we call you?", why: "If you close the page, we will answer by phone or mail", name: "Name", reach: "Phone or mail", tell: "Leave", later: "Not now",
    nothing: "Fill in one field at least", size: (n, unit) => `${n} ${{ b: "B", k: "KB", m: "MB" }[unit]}`
  }
};
// The site's own language; where it has none that is spoken here, the browser's.
const language = [document.documentElement.lang, ...(navigator.languages || [navigator.language])].map(tag => String(tag).slice(0, 2).toLowerCase()).find(tag => phrases[tag]) || "en";
const say = phrases[language];
