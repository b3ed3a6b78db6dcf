// Accepts the one-time link of a fresh city and prints the session, for tests and measurements from outside:
//   node scripts/first-administrator.mjs http://127.0.0.1:8437/invitation/TOKEN

const link = new URL(process.argv[2]);
const token = link.pathname.split('/').pop();
const answer = await fetch(`${link.origin}/api/v1/session`);
const cookies = new Map();
const keep = (response) => {
  for (const cookie of response.headers.getSetCookie()) {
    const [name, value] = cookie.split(';')[0].split('=');
    cookies.set(name, value);
  }
};
keep(answer);
const { csrf_token } = await answer.json();
const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

const accepted = await fetch(`${link.origin}/api/v1/invitations/${token}`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-csrf-token': csrf_token, cookie: header(), origin: link.origin },
  body: JSON.stringify({
    name: 'Test administrator',
    email: 'administrator@example.org',
    password: 'a long sentence for tests only',
  }),
});
if (!accepted.ok) {
  console.error(`${accepted.status} ${await accepted.text()}`);
  process.exit(1);
}
keep(accepted);
const session = await accepted.json();
console.log(JSON.stringify({ cookie: header(), csrf_token: session.csrf_token }));
