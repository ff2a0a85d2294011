// The head of every public list of leaked passwords. Words shorter than eight characters stand here too,
// because the rule also looks at a password without its trailing digits and signs: "dragon2024!" is "dragon".

const words = `
password passw0rd p@ssword p@ssw0rd pa$$word pa$$w0rd passwort motdepasse contrasena contraseña senha haslo wachtwoord
kennwort salasana parola parool heslo jelszo lozinka sifre losenord passord adgangskode wachtwoord pass passphrase
letmein letmeinnow welcome welcomeback willkommen bienvenue bienvenido benvenuto changeme changeit changethis change
default secret topsecret secreto geheim trustno1 trustnoone qwerty qwertz azerty qwertyui qwertyuiop qwertzuiop
azertyuiop qwerty123 qwe123 qweasd qweasdzxc asdfgh asdfghjk asdfghjkl asdasd asdf asdfasdf zxcvbn zxcvbnm zxcvbnm1
1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc zaq12wsx zaq1zaq1
12345678 123456789 1234567890 123456780 0123456789 01234567 012345678 9876543210 987654321 87654321 76543210
12341234 11223344 112233445566 123123123 1231231234 123321123 12344321 1234512345 123454321 11112222 12121212
13131313 10203040 102030405060 147258369 159357456 147852369 741852963 789456123 963852741 159753456 31415926
314159265 27182818 19841984 20202020 20242024 20252025 00000000 000000000 11111111 88888888 99999999
abcdefgh abcdefghi abcdefg abcdef abc123 abcd1234 abcde12345 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 a12345678
abc12345 abc123456 abcabc123 1234abcd 1234qwer qwer1234 asdf1234 zxcv1234 test1234 pass1234 user1234 admin123
admin administrator adminadmin adminpass administrateur sysadmin superuser superadmin root rootroot toor toortoor
guest guestguest user username useruser login loginlogin access accessgranted master masterkey system
test testtest testing tester demo demodemo temp temporary temppass sample example examples staging
server homeserver localhost router homeassistant raspberry raspberrypi synology netgear linksys internet
network monitor monitoring beacon ipaddress publicip docker container kubernetes ubuntu debian fedora windows
macintosh linuxlinux computer laptop keyboard notebook hardware software database mysql postgres oracle
iloveyou ilovegod iloveme loveyou lovelove lovely mylove iubire jetaime teamo tequiero babygirl babyboy
princess sunshine sunflower rainbow flower butterfly summer winter spring autumn january february
monday friday sunday morning midnight moonlight starlight star startrek starwars stargate darkness
football footballs baseball basketball volleyball soccer hockey futbol liverpool arsenal chelsea barcelona
realmadrid juventus manchester manutd rangers yankees cowboys steelers packers lakers redsox eagles
superman batman spiderman ironman wolverine pokemon pikachu minecraft fortnite nintendo playstation xbox
mario zelda naruto dragonball onepiece harrypotter hogwarts gandalf matrix terminator
dragon monkey shadow tiger lion elephant dolphin chicken chocolate cookie cookies banana orange strawberry
pineapple cheese pepper ginger pumpkin peanut buttercup cupcake coffee whiskey heineken
michael jennifer jessica jordan ashley michelle daniel joshua matthew andrew anthony charlie thomas robert
nicole samantha amanda stephanie elizabeth victoria alexander alexandra christian christopher benjamin
william jonathan nicholas patricia isabella gabriel gabriela fernando alejandro roberto francesco giovanni
sebastian maximilian nathalie veronica valentina caroline charlotte
freedom whatever nothing something anything everything forever together please hello hellohello helloworld
hello1234 goodluck fuckyou fuckme fuckoff asshole bullshit biteme badboy bigdog hunter killer mustang corvette
mercedes porsche ferrari lamborghini yamaha harley suzuki kawasaki toyota honda
samsung motorola iphone android google facebook instagram youtube twitter linkedin microsoft windows10 amazon
netflix spotify hotmail gmail yahoo metallica nirvana slipknot eminem beatles blink182 guitar
phoenix maverick scorpion panther predator gladiator spartan warrior samurai ninja vampire zombie wizard
security private personal secure account manager office company business finance customer support service
jesus jesuschrist blessed angel angels heaven church believe hallelujah
america canada england germany deutschland france francia espana italia brasil mexico australia russia poland
london berlin paris madrid moscow newyork california texas chicago boston hawaii
money million lottery diamond platinum silver golden goldfish
correcthorsebatterystaple opensesame abracadabra
`;

/** Lower-case. */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
