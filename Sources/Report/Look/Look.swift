/// The look of the site, and the search, which works from disk.
enum Look {
  /// The style sheet: one file, no picture, no face of its own.
  static let style = #"""
    :root{color-scheme:light dark;--bg:#fff;--ink:#1a1d21;--soft:#f4f2ee;--line:#767064;--hair:#d8d3c8;--link:#0a4a86;--top:#10304d;--topink:#fff;--ok:#1b6337;--okb:#e3f2e8;--warn:#7a4300;--warnb:#fdf0dc;--plan:#0a4a86;--planb:#e4eef8;--past:#4d4a44;--pastb:#ebe8e2;--bad:#a3161b;--focus:#ffbf47}
    @media(prefers-color-scheme:dark){:root{--bg:#15181c;--ink:#eceae5;--soft:#20252b;--line:#9a958a;--hair:#3a4048;--link:#8cc2ff;--top:#0c1f33;--ok:#8fdcab;--okb:#16331f;--warn:#ffc478;--warnb:#3a2708;--plan:#8cc2ff;--planb:#122b45;--past:#c4bfb4;--pastb:#2b2e33;--bad:#ff8f8f;--focus:#ffbf47}}
    *{box-sizing:border-box}html{scroll-padding-top:1rem}
    body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
    .wrap{max-width:68rem;margin:0 auto;padding:0 1rem}
    a{color:var(--link);text-underline-offset:.15em}a:focus-visible,summary:focus-visible,input:focus-visible,[role=region]:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 5px #1a1d21}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;color:#0a4a86;padding:.6rem 1rem;z-index:9}
    header{background:var(--top);color:var(--topink)}header a{color:#fff}header>.wrap{padding-top:.8rem;padding-bottom:.8rem;display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:flex-end;justify-content:space-between}
    .brand{margin:0;font-weight:700;font-size:1.25rem}.brand a{text-decoration:none}.brand span{display:block;font-weight:400;font-size:1rem}
    .find{flex:1 1 20rem;max-width:32rem;position:relative}.find label{display:block;font-size:.95rem;margin-bottom:.2rem}
    .find input{width:100%;font:inherit;padding:.5rem .7rem;border:2px solid #fff;border-radius:.25rem;background:#fff;color:#1a1d21}.find input::placeholder{color:#5a564e}
    .hint{margin:.2rem 0 0;font-size:.9rem;min-height:0}.hits{list-style:none;margin:0;padding:0;background:#fff;color:#1a1d21;border-radius:.25rem}.hits li{padding:.35rem .7rem}.hits a{color:#0a4a86}
    header>nav.wrap{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;padding-top:.2rem;padding-bottom:.3rem;justify-content:flex-start}td.u{overflow-wrap:anywhere;min-width:14rem}header nav a{display:inline-block;padding:.45rem 0;text-decoration:none;border-bottom:3px solid transparent}header nav a:hover,header nav a[aria-current]{border-bottom-color:#ffbf47}
    main{padding-bottom:3rem;overflow-wrap:break-word;hyphens:auto}main:focus{outline:none}.crumbs ol{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem;margin:1rem 0 0;padding:0;font-size:.95rem}.crumbs li+li:before{content:"›";margin-right:.3rem;color:var(--line)}
    h1{font-size:clamp(1.6rem,1.1rem + 2.4vw,2.5rem);line-height:1.15;margin:1.2rem 0 .3rem;text-wrap:balance;overflow-wrap:break-word}h2{font-size:1.45rem;line-height:1.25;margin:2.6rem 0 .7rem}h3{font-size:1.15rem;margin:1.4rem 0 .4rem}h4{font-size:1rem;margin:0 0 .2rem;color:var(--past)}
    .asof{margin:.2rem 0 1rem;color:var(--past)}.lead{font-size:1.2rem;max-width:46rem}.sub{display:block;color:var(--past);font-size:.95rem}.src{display:block}
    .cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem}.cards li{background:var(--soft);border-radius:.4rem;padding:1rem 1.2rem}.cards p{margin:0}.big{font-size:2.2rem;font-weight:700;line-height:1.1}
    .tag{display:inline-block;max-width:100%;font-size:.9rem;font-weight:600;line-height:1.3;padding:.1rem .55rem;border-radius:.25rem}.tag.ok{background:var(--okb);color:var(--ok)}.tag.warn{background:var(--warnb);color:var(--warn)}.tag.plan{background:var(--planb);color:var(--plan)}.tag.past,.tag.none{background:var(--pastb);color:var(--past)}
    figure{margin:0}figcaption{color:var(--past);font-size:.95rem;margin-top:.4rem}figure svg{display:block;width:100%;height:auto;max-width:68rem}svg.narrow{display:none!important}
    svg text{fill:var(--ink);font-family:system-ui,"Liberation Sans",Arial,sans-serif}.grid{stroke:var(--hair)}.yr{font-size:12.5px;fill:var(--past)}.bar.ok{fill:var(--ok)}.bar.past{fill:var(--line)}.bar.plan,.bar.none{fill:none;stroke:var(--line);stroke-width:1.5;stroke-dasharray:5 3}.bar.warn{fill:var(--warn)}.hatch{fill:none;stroke-width:1.6}.hatch.ok{stroke:var(--ok)}.hatch.past{stroke:var(--line)}.hatch.warn{stroke:var(--warn)}.hatch.bad{stroke:var(--bad)}.area{stroke:var(--bg);stroke-width:1.5;fill:var(--pastb)}.area.over{stroke:var(--ink);stroke-width:1}.area.bad{fill:#c0504d}.area.warn{fill:#e0a030}.area.ok{fill:#4f9a6c}svg a:hover .area{stroke:var(--ink);stroke-width:3}.plate{fill:var(--bg)}.gap{fill:var(--bad);opacity:.35}.gapt{fill:var(--bad);font-size:13px;font-weight:600}.now{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 3}
    .band{fill:var(--soft)}.lvl{font-size:13px;fill:var(--past)}.lvn{font-size:26px;font-weight:700}.colh{font-size:14px;font-weight:700}.box{stroke-width:1.5}.box.int{fill:var(--bg);stroke:var(--line)}.box.joi{fill:var(--planb);stroke:var(--plan)}.box.agr{fill:var(--okb);stroke:var(--ok)}.box.dash{stroke-dasharray:5 4}.bt{font-size:14px}.bs{font-size:12.5px;fill:var(--past)!important}.edge{fill:none;stroke:var(--line);stroke-width:1.3;stroke-linejoin:round}
    svg a:hover .box{stroke-width:3}
    svg a:focus-visible{outline:3px solid var(--focus)}
    .lv{border-top:2px solid var(--hair);padding:.6rem 0}.lv h3{margin:.2rem 0 .4rem}.cols{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}.cols ul{margin:0;padding:0;list-style:none}.cols li{padding:.25rem 0}.nil{margin:0;color:var(--past)}
    [role=region]{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:1rem;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:700;padding:.3rem 0}th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--hair)}thead th{border-bottom:2px solid var(--line);font-size:.95rem}tbody th{font-weight:600}td.n{font-variant-numeric:tabular-nums}.barcell svg{width:8rem;height:1.6rem}.b1{fill:var(--ink)}.b2{fill:var(--link)}
    .due,.find-list,.hist,.steps{list-style:none;padding:0;margin:0}.due li{display:grid;grid-template-columns:11rem 1fr;gap:.2rem 1rem;padding:.8rem 0;border-top:1px solid var(--hair)}.due p,.find-list p,.steps p,.hist p{margin:0 0 .2rem}.when{font-weight:700}.find-list li{padding:.8rem 0;border-top:1px solid var(--hair)}
    .days ul{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem;padding:0}.days a{display:inline-block;padding:.35rem .8rem;border:1px solid var(--line);border-radius:2rem;text-decoration:none}.days a[aria-current]{background:var(--top);color:#fff;border-color:var(--top);font-weight:700}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem 2rem;margin:1rem 0}.facts dt{font-weight:700;font-size:.95rem;color:var(--past)}.facts dd{margin:0}
    .steps{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem}.steps li{border-top:5px solid var(--line);padding-top:.5rem}.steps .done{border-color:var(--ok)}.steps .redo{border-color:var(--warn)}.steps .todo{border-top-style:dashed}
    .plan{fill:none;stroke:var(--line);stroke-width:1.5;stroke-dasharray:5 4}.target{stroke:var(--ok);stroke-width:2}.defch{stroke:var(--warn);stroke-width:2}.dt{fill:var(--warn)!important}.line{fill:none;stroke:var(--link);stroke-width:2.5}.pt{fill:var(--link)}.proj{fill:var(--bg);stroke:var(--link);stroke-width:2}
    .band2{fill:var(--hair)}rect.m0{fill:var(--plan)}rect.m1{fill:var(--ok)}text.mt{fill:var(--bg);font-weight:700}.madeup{background:var(--warnb);color:var(--warn);padding:.7rem 1rem;border-left:5px solid var(--warn)}
    summary{cursor:pointer;padding:.4rem 0;color:var(--link);text-decoration:underline}
    footer{border-top:1px solid var(--hair);margin-top:2rem;padding:1rem 0 2rem;font-size:.95rem;color:var(--past)}footer a{color:var(--link)}code{overflow-wrap:anywhere}abbr{text-decoration:none}
    @media(max-width:44rem){header>.wrap{padding-top:.4rem;padding-bottom:.2rem;gap:.4rem 1.5rem}header>nav.wrap{gap:0 1rem}header nav a{padding:.3rem 0;font-size:.95rem}.brand span{display:inline;margin-left:.4rem}svg.wide{display:none!important}svg.narrow{display:block!important}.cols{grid-template-columns:1fr}.due li{grid-template-columns:1fr}.cards{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.6rem}.cards li{padding:.7rem .8rem}.big{font-size:1.7rem}.lead{font-size:1.1rem}}
    @media print{header nav,.find,.skip,.csv,summary{display:none}header{background:none;color:#000}header a{color:#000}header>.wrap{padding:0 1rem}details::details-content{content-visibility:visible;height:auto}body{font-size:10.5pt}details{display:block}h2{break-after:avoid}figure,table,li{break-inside:avoid}a{color:#000}@page{size:A4;margin:18mm}}
    .tag.bad{background:var(--pastb);color:var(--bad)}.unknown{color:var(--past);font-style:italic}.line{display:block}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .n{font-variant-numeric:tabular-nums}td.n,th.n{text-align:right}.csv{margin:.2rem 0 1rem;font-size:.9rem}.inbar{width:8rem;height:.75rem;vertical-align:middle}sup{font-size:inherit;vertical-align:baseline;font-weight:700}
    .facts dd{overflow-wrap:anywhere}.facts .long{grid-column:1/-1}.facts .long dd{max-width:52rem}figure{margin-bottom:1.6rem}td code{overflow-wrap:anywhere}td{overflow-wrap:break-word}.index{list-style:none;padding:0;columns:2;column-gap:2rem}.index li{break-inside:avoid;padding:.15rem 0}.index .sub{display:inline}
    .bar.bad{fill:var(--bad)}.bar.rough{fill-opacity:.18}text.ok{fill:var(--ok)}text.warn{fill:var(--warn)}text.bad{fill:var(--bad)}.cell{stroke:var(--bg)}.cell.ok{fill:var(--ok)}.cell.warn{fill:var(--warn)}.cell.bad{fill:var(--bad)}.cell.past{fill:var(--line)}.cell.dash{fill-opacity:.15}text.mt{font-size:13px;fill:var(--bg)}
    @media(max-width:52rem){.index{columns:1}table thead{display:none}table,tbody,tr,td{display:block;width:100%}tr{padding:.6rem 0;border-bottom:1px solid var(--hair)}td{border:0;padding:.15rem 0}td.n{text-align:left}td[data-l]:before{content:attr(data-l);display:block;font-size:.9rem;font-weight:600;color:var(--past)}}

    """#

  /// The search over what `SIDER` lists, which stands after it: without script there is `alt.html`.
  static let search = #"""
    (function(){var s=document.currentScript,u=s&&s.getAttribute("data-up")||"",h=document.querySelector("header>.wrap");if(!h)return;
    var f=document.createElement("form");f.className="find";f.setAttribute("role","search");f.action=u+"alt.html";
    f.innerHTML='<label for="soeg">Søg i alt</label><input id="soeg" type="search" autocomplete="off"/><ul class="hits" hidden=""></ul>';h.appendChild(f);
    var i=f.querySelector("input"),l=f.querySelector(".hits");
    function vis(){var q=i.value.trim().toLowerCase();l.textContent="";if(q.length<2){l.hidden=true;return}
    var n=0;for(var k=0;k<SIDER.length&&n<12;k++){var s=SIDER[k];if(s[0].toLowerCase().indexOf(q)<0)continue;n++;var e=document.createElement("li"),a=document.createElement("a");a.href=u+s[2];a.textContent=s[0];e.appendChild(a);e.appendChild(document.createTextNode(" "+s[1]));l.appendChild(e)}
    if(!n){var t=document.createElement("li");t.textContent="Intet fundet.";l.appendChild(t)}l.hidden=false}
    i.addEventListener("input",vis);f.addEventListener("submit",function(e){var a=l.querySelector("a");if(a){e.preventDefault();location.href=a.href}})})();

    """#
}
