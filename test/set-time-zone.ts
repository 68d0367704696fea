export default function setTimeZone(): void {
  process.env.TZ = 'Europe/London';
}
