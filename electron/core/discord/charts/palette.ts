/** The application's colours of the night (renderer/styles; the test holds them to it): a picture has one look for all. */
export const palette = {
  surface: '#101b1f',
  line: '#223239',
  ink: '#e9f1ef',
  inkQuiet: '#a4b8b8',
  grid: '#1b2a30',
  lamp: '#ffbf3f',
  onLamp: '#1d1500',
  up: '#5ac8bc',
  degraded: '#ffcf75',
  down: '#f0705c',
  unknown: '#64797f',
  maintenance: '#8088ea',
  series: ['#5fc9c0', '#ffc861', '#b3a2ff', '#ff9cc2', '#86b8ff', '#bcd35f'],
} as const;
