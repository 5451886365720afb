// Pictures to send: a cake that is drawn anew each time, or a file made small enough for a phone.
const longest = 1280;
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const blob = (canvas, type, quality) => new Promise((resolve, reject) => {
  canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("no picture"))), type, quality);
});

const canvasOf = (width, height) => Object.assign(document.createElement("canvas"), { width, height });

const tier = (pen, x, y, width, height, cream, filling) => {
  pen.fillStyle = filling;
  pen.beginPath();
  pen.roundRect(x, y, width, height, 18);
  pen.fill();
  pen.fillStyle = cream;
  pen.beginPath();
  pen.roundRect(x - 8, y - 14, width + 16, 44, 22);
  pen.fill();
  for (let drop = x + 12; drop < x + width - 20; drop += 46) {
    pen.beginPath();
    pen.roundRect(drop, y, 26, 46 + Math.random() * 40, 13);
    pen.fill();
  }
};

export const cake = () => {
  const canvas = canvasOf(640, 480);
  const pen = canvas.getContext("2d");
  pen.fillStyle = pick(["#efe6da", "#e3ecef", "#efe3ea"]);
  pen.fillRect(0, 0, 640, 480);
  pen.fillStyle = "#cbbfae";
  pen.fillRect(0, 396, 640, 84);
  pen.fillStyle = "#ffffff";
  pen.beginPath();
  pen.ellipse(320, 404, 240, 26, 0, 0, 2 * Math.PI);
  pen.fill();
  const cream = pick(["#fff6ea", "#fde1e6", "#5b3a29"]);
  const filling = pick(["#c98a4b", "#a8495a", "#d9b46a"]);
  tier(pen, 150, 268, 340, 130, cream, filling);
  tier(pen, 215, 158, 210, 110, cream, filling);
  for (let berry = 0; berry < 5; berry++) {
    pen.fillStyle = pick(["#a31f34", "#3a3f8f", "#c2413b"]);
    pen.beginPath();
    pen.arc(245 + berry * 38, 138, 15, 0, 2 * Math.PI);
    pen.fill();
  }
  return blob(canvas, "image/png");
};

export const fromFile = async (file) => {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = canvasOf(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return blob(canvas, "image/jpeg", 0.85);
};
