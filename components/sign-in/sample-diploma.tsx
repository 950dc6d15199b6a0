import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';

/** A drawn diploma beside the sign-in form: what this program is for, at a glance. For the eye only. */
export function SampleDiploma({ locale }: { locale: Locale }) {
  return (
    <svg viewBox="0 0 420 297" className="w-full rounded-lg shadow-lift-high" aria-hidden>
      <rect width="420" height="297" rx="6" fill="#fffdf8" />
      <rect x="14" y="14" width="392" height="269" rx="3" fill="none" stroke="#c8b27a" strokeWidth="1.2" />
      <rect x="19" y="19" width="382" height="259" rx="2" fill="none" stroke="#c8b27a" strokeWidth="0.5" />
      {[
        [19, 19, 0],
        [401, 19, 90],
        [401, 278, 180],
        [19, 278, 270],
      ].map(([x, y, turn]) => (
        <path
          key={turn}
          d="M6 30c0-13 11-24 24-24M11 36c0-14 11-25 25-25"
          fill="none"
          stroke="#c8b27a"
          strokeWidth="0.9"
          transform={`translate(${x} ${y}) rotate(${turn})`}
        />
      ))}
      <g textAnchor="middle" fontFamily="Georgia, 'PT Serif', serif">
        <text x="210" y="88" fontSize="27" letterSpacing="7" fill="#3a3770">
          {say(locale, 'ui.sign_in.sample_kind')}
        </text>
        <path d="M150 106h120" stroke="#c8b27a" strokeWidth="0.8" />
        <path d="M210 102.5l3.5 3.5-3.5 3.5-3.5-3.5z" fill="#c8b27a" />
        <text x="210" y="155" fontSize="30" fontStyle="italic" fill="#23213f">
          {say(locale, 'ui.sign_in.sample_name')}
        </text>
        <path d="M110 168h200" stroke="#dccfae" strokeWidth="0.6" />
        <text x="210" y="192" fontSize="12.5" fill="#5a5875">
          {say(locale, 'ui.sign_in.sample_course')}
        </text>
      </g>
      <g transform="translate(210 236)">
        <path d="M-9 8l-4 24 13-7 13 7-4-24z" fill="#6b68e6" />
        <circle r="19" fill="#4f4bd1" />
        <circle r="14.5" fill="none" stroke="#fff" strokeOpacity="0.55" strokeWidth="0.8" strokeDasharray="1.5 2" />
        <path d="M0-8.5l2.6 5.3 5.9.9-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.9z" fill="#fff" />
      </g>
      <g stroke="#8b89a3" strokeWidth="0.7">
        <path d="M62 246h84M274 246h84" />
      </g>
      <path
        d="M76 240c8-14 14-16 15-9s-6 12-3 10 9-16 13-13-3 12 1 11 9-9 12-7-1 7 3 6 8-3 12-4"
        fill="none"
        stroke="#3a3770"
        strokeWidth="1.1"
        strokeLinecap="round"
      />
    </svg>
  );
}
