use crate::sample::{singapore, tropical_office};
use lcs_sim::{Building, simulate, simulate_hourly};

#[test]
fn probe() {
    let Some(climate) = singapore() else { return };
    let mut b = tropical_office();
    b.validate().unwrap();
    let show = |name: &str, b: &Building| {
        let r = simulate(b, &climate);
        let a = r.annual;
        eprintln!("{name:12} total {:.2} sens {:.2} lat {:.2} peak {:.1} unmet {}", a.cooling_kwh()/48., a.cooling_sensible_kwh/48., a.cooling_latent_kwh/48., r.peak.cooling_w/48., r.unmet_cooling_hours);
        a.cooling_kwh()
    };
    let base = show("base", &b);
    let mut s = b.clone(); s.usage.cooling.as_mut().unwrap().set_point_c = 26.0;
    eprintln!("{:.2}", 100.*(show("26", &s)/base-1.));
    let mut s = b.clone(); s.usage.lighting.power_w_m2 = 5.0;
    eprintln!("{:.2}", 100.*(show("led", &s)/base-1.));
    let mut s = b.clone(); s.usage.outdoor_air.l_s_per_person = 5.0;
    eprintln!("{:.2}", 100.*(show("oa", &s)/base-1.));
    let mut s = b.clone(); s.air_side.dehumidification.as_mut().unwrap().relative_humidity_set=0.7;
    eprintln!("{:.2}", 100.*(show("rh", &s)/base-1.));
    for h in [2.1, 2.5, 3.0, 4.0] { let mut s = b.clone(); s.mass.surface_to_air_w_m2k = h; show(&format!("his {h}"), &s); }
    b.mass.surface_area_ratio = 4.5; show("At 4.5", &b);
    let b = tropical_office();
    let csv = std::fs::read_to_string(lcs_testkit::reference("eplus_tropical/SGP_base_hourly.csv").unwrap()).unwrap();
    let rows: Vec<Vec<f64>> = csv.lines().skip(1).map(|l| l.split(',').map(|x| x.parse().unwrap()).collect()).collect();
    let mut by = [[0.0f64; 8]; 48];
    let (mut sol, mut sole) = (0.0, 0.0);
    let (mut tun, mut tune, mut n) = (0.0,0.0,0.0);
    simulate_hourly(&b, &climate, |s| {
        let r = &rows[s.hour];
        let occ = r[4] > 0.0;
        sol += s.solar_w; sole += r[9];
        if !occ { tun += s.air_c; tune += r[1]; n += 1.0; }
        let weekend = (s.hour / 24) % 7 >= 5;
        let k = s.hour % 24 + if weekend {24} else {0};
        let d = if weekend {104.0} else {261.0};
        by[k][0] += s.air_c/d; by[k][1] += r[1]/d;
        by[k][2] += s.cooling_sensible_w/d; by[k][3] += r[5]/d;
        by[k][4] += s.cooling_latent_w/d; by[k][5] += r[6]/d;
        by[k][6] += 1e3*s.humidity_ratio/d; by[k][7] += 1e3*r[3]/d;
    });
    eprintln!("solar {:.1} vs transmitted {:.1}; unocc T {:.2} vs {:.2}", sol/48e3, sole/48e3, tun/n, tune/n);
    for (k, v) in by.iter().enumerate() { eprintln!("{k:2} T {:.2} {:.2}  S {:.0} {:.0}  L {:.0} {:.0} w {:.2} {:.2}", v[0],v[1],v[2],v[3],v[4],v[5],v[6],v[7]); }
}
